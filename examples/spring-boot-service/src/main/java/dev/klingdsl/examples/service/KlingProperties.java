package dev.klingdsl.examples.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * The service's settings, below {@code kling} in the configuration.
 *
 * @param scripts the folder of the scripts that may be asked for
 * @param output the folder for the results
 * @param sandbox true to use the sandbox, false to use the account in the environment and pay from it
 */
@ConfigurationProperties("kling")
record KlingProperties(
        @DefaultValue("scripts") Path scripts,
        @DefaultValue("out") Path output,
        @DefaultValue("true") boolean sandbox) {}
