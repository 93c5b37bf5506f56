/** Suspending functions over the client. They need kotlinx-coroutines on the classpath; nothing else here does. */
@file:JvmName("KlingCoroutines")

package dev.klingdsl

import dev.klingdsl.client.KlingClient
import dev.klingdsl.run.RunOptions
import dev.klingdsl.run.RunSummary
import dev.klingdsl.client.Submissions
import dev.klingdsl.job.Job
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.plan.Plan
import dev.klingdsl.request.VideoRequest
import dev.klingdsl.scope.VideoScope
import java.nio.file.Path
import java.util.concurrent.CompletionException
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.future.await

/**
 * Uploads the request's local images and submits it, once. Cancelling the coroutine before the request is sent keeps it
 * from being sent; later, it ends only the wait: the answer is still received and written down in the ledger, where
 * [Submissions.find] has it, and [awaitJob] waits for it again. What the service has accepted goes on there, and is paid for.
 */
suspend fun KlingClient.submitAndAwaitJob(request: VideoRequest): Job = submit(request).await()

/** The same for a block. */
suspend fun KlingClient.submitAndAwaitJob(block: @KlingDsl VideoScope.() -> Unit): Job =
    submitAndAwaitJob(dev.klingdsl.kling(block))

/**
 * Waits until it is known what became of a submission that the ledger has, and follows its job; see [Submissions.job]. Cancelling the
 * coroutine ends only the wait.
 */
suspend fun Submissions.awaitJob(entryId: String): Job = job(entryId).await()

/** Waits for the job's last state, failed or succeeded. Cancelling the coroutine ends only the wait. */
suspend fun Job.awaitFinished(): JobStatus = finished().await()

/**
 * The job's states each time it is collected: the one last heard of, then each other one, the last being failed or succeeded. Fails as
 * [Job.finished] does. A collector that stops early does nothing to the job.
 */
fun Job.statuses(): Flow<JobStatus> =
    callbackFlow {
        val watch = onStatus {
            trySend(it)
            if (it.isFinished) close()
        }
        finished().whenComplete { _, failure -> if (failure != null) close((failure as? CompletionException)?.cause ?: failure) }
        awaitClose { watch.close() }
    }.buffer(Channel.UNLIMITED)

/** Waits for the job and fetches its first output; see [KlingClient.download]. */
suspend fun KlingClient.downloadAndAwait(job: Job, file: Path): Path = download(job, file).await()

/** Carries out a plan and waits for its end. Cancelling the coroutine stops as [dev.klingdsl.run.Run.cancel] does. */
suspend fun KlingClient.runAndAwait(plan: Plan, options: RunOptions = RunOptions.defaults()): RunSummary {
    val run = run(plan, options)
    val done = run.done()
    done.whenComplete { _, _ -> if (done.isCancelled) run.cancel() }
    return done.await()
}

/**
 * Carries out a plan each time it is collected: every event, in order, until every take has come as far as it can. A collector that
 * stops early stops the run as [dev.klingdsl.run.Run.cancel] does; jobs go on at the service.
 */
fun KlingClient.events(plan: Plan, options: RunOptions = RunOptions.defaults()): Flow<JobEvent> =
    callbackFlow {
        val run = run(plan, options) { trySend(it) }
        run.done().whenComplete { _, failure -> close(failure) }
        awaitClose { run.cancel() }
    }.buffer(Channel.UNLIMITED)
