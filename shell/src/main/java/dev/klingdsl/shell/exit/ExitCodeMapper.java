package dev.klingdsl.shell.exit;

import dev.klingdsl.error.BadRequestException;
import dev.klingdsl.error.BudgetExceededException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.DownloadException;
import dev.klingdsl.error.InvalidPlanException;
import dev.klingdsl.error.JobFailedException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.ReviewNeededException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.request.InvalidRequestException;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.script.ScriptException;

import java.util.Objects;

/** Maps failures to exit codes. */
public final class ExitCodeMapper {
    private ExitCodeMapper() {}

    /** Returns the exit code of an exception. */
    public static int exitCode(Throwable failure) {
        if (failure instanceof JobFailedException
                || failure instanceof DownloadException
                || failure instanceof SubmissionInDoubtException
                || failure instanceof ReviewNeededException
                || failure instanceof ResultException) {
            return ExitCode.JOB_FAILED;
        } else if (isAboutCredentials(failure)) {
            return ExitCode.CREDENTIALS;
        } else if (failure instanceof UsageException
                || failure instanceof ScriptException
                || failure instanceof InvalidPlanException
                || failure instanceof InvalidRequestException
                || failure instanceof BadRequestException) {
            return ExitCode.INVALID;
        } else if (failure instanceof BudgetExceededException) {
            return ExitCode.UNAFFORDABLE;
        }
        return ExitCode.SERVICE;
    }

    /** Includes a bad request of the token endpoint: the service rejects a wrong app id or secret key as a parameter. */
    public static boolean isAboutCredentials(Throwable failure) {
        return failure instanceof CredentialsException
                || failure instanceof TokenRejectedException
                || (failure instanceof BadRequestException refused
                        && refused.exchange().path().endsWith("/access_token"));
    }

    /** Returns 0 when all is well, 1 when any job failed, otherwise the code of the first take that has one. */
    public static int exitCode(RunSummary summary) {
        int first = ExitCode.OK;
        for (TakeOutcome outcome : summary.takes()) {
            if (outcome.error() == null) {
                continue;
            }
            int code = exitCode(Objects.requireNonNull(outcome.error()));
            if (code == ExitCode.JOB_FAILED) {
                return code;
            }
            first = first == ExitCode.OK ? code : first;
        }
        return first;
    }
}
