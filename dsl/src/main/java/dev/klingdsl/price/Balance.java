package dev.klingdsl.price;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What an account has left.
 *
 * @param beans in beans, those that expire soon included
 * @param expiring how many of them expire within 30 days; null when the service does not say
 */
public record Balance(BigDecimal beans, @Nullable BigDecimal expiring) {}
