/**
 * Videos from scripts and requests, with Kling v2.1 Master over the Chanjing open API. Applications start at
 * {@link dev.klingdsl.Kling} and {@link dev.klingdsl.client.KlingClient}; their tests at
 * {@link dev.klingdsl.sandbox.Sandbox}.
 */
module dev.klingdsl {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.compiler;
    requires transitive java.sql;
    requires static kotlin.stdlib;
    requires static kotlinx.coroutines.core;
    requires okhttp3;
    requires okio;
    requires transitive org.apache.groovy;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires retrofit2;
    requires retrofit2.converter.jackson;

    exports dev.klingdsl;
    exports dev.klingdsl.account;
    exports dev.klingdsl.client;
    exports dev.klingdsl.error;
    exports dev.klingdsl.job;
    exports dev.klingdsl.ledger;
    exports dev.klingdsl.plan;
    exports dev.klingdsl.price;
    exports dev.klingdsl.request;
    exports dev.klingdsl.run;
    exports dev.klingdsl.sandbox;
    exports dev.klingdsl.scope;
    exports dev.klingdsl.script;

    opens dev.klingdsl.api to
            retrofit2;
    opens dev.klingdsl.api.dto to
            com.fasterxml.jackson.databind,
            retrofit2;
}
