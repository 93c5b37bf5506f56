package dev.klingdsl.api

import dev.klingdsl.api.dto.Envelope
import dev.klingdsl.api.dto.LenientJson
import dev.klingdsl.error.SubmissionInDoubtException
import dev.klingdsl.http.FirstByteCheck
import retrofit2.Response
import spock.lang.Specification

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException

class SubmitCallSpec extends Specification {
    private send(String json, boolean known) {
        def answer = LenientJson.MAPPER.readValue(json, Envelope)
        def service = { token, body, listener, check -> CompletableFuture.completedFuture(Response.success(answer)) } as SubmitService
        new SubmitCall(service, { id -> CompletableFuture.completedFuture(known) }).send('token', '{}', FirstByteCheck.ALWAYS).join()
    }

    def "R20: a number is the id of a job if the service knows it"() {
        expect: send('{"code":0,"data":123456789012345678901}', true).id() == '123456789012345678901'
    }

    def "F16: a number that the service does not know leaves the outcome open"() {
        when: send('{"code":0,"data":7}', false)
        then:
        def e = thrown(CompletionException)
        e.cause instanceof SubmissionInDoubtException
    }

    def "R20: the id of an accepted job is returned whatever else the response looks like: #json"() {
        expect: send(json, false).id() == 'a-1'

        where:
        json << ['{"code":"0","data":"a-1"}', '{"code":0,"msg":{},"data":"a-1"}', '{"code":0,"trace_id":[],"data":"a-1"}',
                 '{"code":0.0,"data":"a-1","more":[1]}']
    }
}
