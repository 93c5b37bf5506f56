/** The Kotlin face: receiver lambdas instead of builders. */
@file:JvmName("KlingKotlin")

package dev.klingdsl

import dev.klingdsl.plan.Plan
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.scope.Preset
import dev.klingdsl.scope.VideoScope
import dev.klingdsl.script.CompiledScript

/** Keeps the words of one block from being called inside another one. */
@DslMarker
@Target(AnnotationTarget.TYPE)
annotation class KlingDsl

/**
 * Returns the request that the block describes; relative image files are resolved against the working directory.
 *
 * @throws dev.klingdsl.request.InvalidRequestException if there is an error; it has all violations
 */
fun kling(block: @KlingDsl VideoScope.() -> Unit): VideoRequest = Kling.request { scope -> scope.block() }

/** Returns settings to reuse: `use(noir)` in a block applies them. */
fun preset(block: @KlingDsl VideoScope.() -> Unit): Preset = Preset.of { scope -> scope.block() }

/** Plans the script with values for its parameters, such as `script.plan("subject" to "a wolf")`; see [CompiledScript.plan]. */
fun CompiledScript.plan(vararg parameters: Pair<String, Any>): Plan = plan(parameters.toMap())

/** A block does not nest in another one. */
@Deprecated("A kling block cannot stand inside another block.", level = DeprecationLevel.ERROR)
@Suppress("UnusedReceiverParameter", "unused", "UNUSED_PARAMETER")
fun VideoScope.kling(block: @KlingDsl VideoScope.() -> Unit): Nothing = throw UnsupportedOperationException()
