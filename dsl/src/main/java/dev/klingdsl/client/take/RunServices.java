package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.ResultOwner;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.download.JobFollower;
import dev.klingdsl.client.download.ResultDownloads;
import dev.klingdsl.client.download.SinkDispatcher;
import dev.klingdsl.client.submit.SubmissionFlow;
import dev.klingdsl.concurrent.Scheduler;

/** The services that the runs of one client share. */
public record RunServices(
        SubmissionFlow submissions,
        JobFollower jobs,
        ResultDownloads downloads,
        SinkDispatcher sinks,
        SubmissionRecorder recorder,
        ResultOwner owner,
        Scheduler scheduler) {}
