package dev.klingdsl.client;

import dev.klingdsl.result.ResultSlot;

import java.nio.file.Path;
import java.util.List;

/** What to do about one take, given what earlier runs left. */
sealed interface Decision {

    /** Pay for it. */
    record Submit() implements Decision {}

    /** It is there. */
    record Reuse(ResultSlot slot, List<Path> files) implements Decision {}

    /** It is paid for and still to come, or its files are. */
    record Reattach(ResultSlot slot) implements Decision {}

    /** It may be paid for already, and nobody knows. */
    record LeaveInDoubt(ResultSlot slot) implements Decision {}
}
