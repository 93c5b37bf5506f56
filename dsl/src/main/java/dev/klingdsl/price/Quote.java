package dev.klingdsl.price;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The price of those submissions of a plan that are not paid for yet.
 *
 * @param lines one for each step with anything to pay, in the order of the plan
 */
public record Quote(List<Line> lines) {

    /**
     * The price of one step.
     *
     * @param step its name
     * @param takes how many are to be paid for, at least 1
     * @param seconds of video of one take
     * @param price of one take
     */
    public record Line(String step, int takes, int seconds, Price price) {
        BigDecimal beans() {
            return price instanceof Price.Known known
                    ? known.beans().multiply(BigDecimal.valueOf(takes))
                    : BigDecimal.ZERO;
        }
    }

    /** Copies the collections. */
    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * {@return the quote for a plan without errors}
     *
     * @param plan a valid one
     * @param takes how many of each step's takes are to be paid for, by the step's name; none where it is not named
     * @param prices the service's
     */
    public static Quote of(Plan plan, Map<String, Integer> takes, PriceList prices) {
        return new Quote(plan.steps().stream()
                .filter(step -> takes.getOrDefault(step.name(), 0) > 0)
                .map(step -> line(step, takes.getOrDefault(step.name(), 0), prices))
                .toList());
    }

    private static Line line(Step step, int takes, PriceList prices) {
        return new Line(step.name(), takes, step.request().duration(), prices.priceOf(step.request()));
    }

    /** {@return the number of submissions} */
    public long requests() {
        return lines.stream().mapToLong(Line::takes).sum();
    }

    /** {@return the length of all videos together, in seconds} */
    public long seconds() {
        return lines.stream()
                .mapToLong(line -> (long) line.takes() * line.seconds())
                .sum();
    }

    /** {@return the sum of the known prices, in beans} */
    public BigDecimal beans() {
        return lines.stream().map(Line::beans).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return how many submissions have no known price} */
    public long unpriced() {
        return lines.stream()
                .filter(line -> line.price() instanceof Price.Unknown)
                .mapToLong(Line::takes)
                .sum();
    }

    /** {@return true if some price is the highest of several that may apply} */
    public boolean isAtMost() {
        return lines.stream().anyMatch(line -> line.price() instanceof Price.Known known && known.atMost());
    }
}
