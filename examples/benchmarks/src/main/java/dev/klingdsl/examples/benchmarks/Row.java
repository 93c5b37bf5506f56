package dev.klingdsl.examples.benchmarks;

/**
 * A line of a table.
 *
 * @param what was measured
 * @param ours what it came to
 * @param other what it is compared with; empty when it stands for itself
 * @param figure the number that the target speaks of
 * @param target what the figure is to be
 * @param verdict whether it is
 */
public record Row(String what, String ours, String other, String figure, String target, String verdict) {
    private static final String MISSED = "missed";

    /** Compares: the figure is how many times {@code other} it is. */
    public static Row ratio(String what, Quantity ours, Quantity other, String otherName, Target target) {
        double ratio = ours.value() / other.value();
        return new Row(
                what,
                ours.toString(),
                other + " (" + otherName + ")",
                Target.show(ratio) + " ×",
                target.text(),
                verdict(ratio, target));
    }

    /** Tells one number, which the target speaks of itself. */
    public static Row plain(String what, Quantity ours, Target target) {
        return new Row(what, ours.toString(), "", ours.toString(), target.text(), verdict(ours.value(), target));
    }

    /** Tells that something cannot be measured here. */
    public static Row notMeasured(String what, String why) {
        return new Row(what, "not measured", why, "", "", "");
    }

    /** Returns true if the target was missed. */
    public boolean isMissed() {
        return verdict.equals(MISSED);
    }

    private static String verdict(double figure, Target target) {
        if (target.text().isEmpty()) {
            return "";
        }
        return target.isMet().test(figure) ? "met" : MISSED;
    }
}
