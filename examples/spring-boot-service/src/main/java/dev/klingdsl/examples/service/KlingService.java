package dev.klingdsl.examples.service;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.KlingClientBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Makes videos on request: of the scripts in its folder, and of no others. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(KlingProperties.class)
public class KlingService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(KlingService.class, args);
    }

    /** One client for the whole service, closed when it ends; jobs go on and are found again. */
    @Bean(destroyMethod = "close")
    KlingClient kling(KlingProperties properties) {
        KlingClientBuilder builder = KlingClient.builder();
        if (properties.sandbox()) {
            builder.sandbox();
        }
        return builder.build();
    }
}
