package dev.klingdsl.examples

import dev.klingdsl.awaitFinished
import dev.klingdsl.client.KlingClient
import dev.klingdsl.downloadAndAwait
import dev.klingdsl.job.Job
import dev.klingdsl.job.JobStatus
import dev.klingdsl.kling
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.submitAndAwaitJob
import java.nio.file.Path
import kotlinx.coroutines.flow.channelFlow
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** The same idea in several ways. */
fun variants(subject: String): List<VideoRequest> =
    listOf("turns to camera", "walks away", "looks up").map { action ->
        kling {
            prompt("$subject $action")
            portrait()
            duration(5)
        }
    }

/**
 * Submits all variants at once and returns the first that succeeds, or null if none does. From then on the others are no
 * longer waited for; the service makes them all the same.
 */
suspend fun KlingClient.firstGood(variants: List<VideoRequest>): Job? =
    channelFlow {
        for (variant in variants) {
            launch {
                val job = submitAndAwaitJob(variant)
                if (job.awaitFinished() is JobStatus.Succeeded) send(job)
            }
        }
    }.firstOrNull()

/** Makes one video in the folder that the first argument names, or in `out`. */
fun main(args: Array<String>) {
    val folder = Path.of(args.firstOrNull() ?: "out")

    // Without sandbox(), the account in the environment is used, and paid from.
    KlingClient.builder().sandbox().build().use { client ->
        runBlocking {
            val winner = client.firstGood(variants("a red fox")) ?: error("no variant succeeded")
            println(client.downloadAndAwait(winner, folder.resolve("first-good.mp4")))
        }
    }
}
