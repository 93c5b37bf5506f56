package dev.klingdsl.shell.render.job;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.shell.render.Paint;

import java.util.function.UnaryOperator;

/** The state of a ledger entry, as shown to users. */
enum JobStateLabel {
    SENDING("sending"),
    NOT_SENT("not sent"),
    REFUSED("refused"),
    IN_DOUBT("in doubt"),
    REVIEW("review"),
    RUNNING("running"),
    /** The video exists, but its file has not been downloaded. */
    MADE("made"),
    DONE("done"),
    FAILED("failed");

    private final String word;

    JobStateLabel(String word) {
        this.word = word;
    }

    static JobStateLabel of(LedgerEntry entry) {
        return switch (entry.state().status()) {
            case INTENT -> SENDING;
            case UNSENT, ABSENT -> NOT_SENT;
            case REJECTED -> REFUSED;
            case IN_DOUBT -> IN_DOUBT;
            case NEEDS_REVIEW -> REVIEW;
            case ACCEPTED ->
                switch (entry.progress().outcome()) {
                    case RUNNING -> RUNNING;
                    case SUCCEEDED -> entry.isFinished() ? DONE : MADE;
                    case FAILED -> FAILED;
                    case VANISHED -> REVIEW;
                };
        };
    }

    String word() {
        return word;
    }

    UnaryOperator<String> paint(Paint paint) {
        return switch (this) {
            case DONE -> paint::green;
            case REFUSED, FAILED -> paint::red;
            case IN_DOUBT, REVIEW -> paint::yellow;
            case NOT_SENT -> paint::dim;
            case SENDING, RUNNING, MADE -> UnaryOperator.identity();
        };
    }
}
