package dev.klingdsl.api.dto

import dev.klingdsl.job.JobStatus
import spock.lang.Specification

class TaskResponseSpec extends Specification {

    def "#json is #status"() {
        expect: TaskResponse.of(LenientJson.MAPPER.readTree(json)).status() == status

        where:
        json                                                            || status
        '{"progress_desc":"Queued"}'                                    || new JobStatus.Queued()
        '{"progress_desc":"Ready","x":[{}]}'                            || new JobStatus.Ready()
        '{"progress_desc":"Generating","output_url":null}'              || new JobStatus.Generating()
        '{"progress_desc":"Success","output_url":["http://h/a"]}'       || new JobStatus.Succeeded([URI.create('http://h/a')])
        '{"progress_desc":"Success","output_url":"http://h/a"}'         || new JobStatus.Succeeded([URI.create('http://h/a')])
        '{"progress_desc":"Success","output_url":[null,"","http://h/a"]}' || new JobStatus.Succeeded([URI.create('http://h/a')])
        '{"progress_desc":"Success","output_url":[]}'                   || new JobStatus.Unrecognized('Success')
        '{"progress_desc":"Error","err_msg":"x"}'                       || new JobStatus.Failed(JobStatus.Failed.Kind.ERROR, 'x')
        '{"progress_desc":"Fail","err_msg":null}'                       || new JobStatus.Failed(JobStatus.Failed.Kind.FAIL, '')
        '{"progress_desc":"Cancelled"}'                                 || new JobStatus.Failed(JobStatus.Failed.Kind.CANCELLED, '')
        '{"progress_desc":"Polishing"}'                                 || new JobStatus.Unrecognized('Polishing')
        '{"progress_desc":null}'                                        || new JobStatus.Unrecognized('')
        '{"progress_desc":"Success","output_url":["http://h/fox 1.mp4"]}' || new JobStatus.Succeeded([URI.create('http://h/fox%201.mp4')])
        '{"progress_desc":"Success","output_url":["http://h/a?sig=a|b"]}' || new JobStatus.Succeeded([URI.create('http://h/a?sig=a%7Cb')])
        '{"progress_desc":"Success","output_url":["no url","http://h/a"]}' || new JobStatus.Succeeded([URI.create('unusable:no%20url'), URI.create('http://h/a')])
        '{}'                                                            || new JobStatus.Unrecognized('')
    }

    def "R24: a field that cannot be read does not cost the others: #json"() {
        expect: TaskResponse.of(LenientJson.MAPPER.readTree(json)).status() == status

        where:
        json                                                                                  || status
        '{"unique_id":"a","progress_desc":"Success","err_msg":[],"output_url":["http://h/a"]}' || new JobStatus.Succeeded([URI.create('http://h/a')])
        '{"progress_desc":"Success","output_url":[{},7,"http://h/a"]}'                        || new JobStatus.Succeeded([URI.create('http://h/a')])
        '{"progress_desc":"Success","output_url":{"x":1}}'                                    || new JobStatus.Unrecognized('Success')
        '{"progress_desc":"Fail","err_msg":{"text":"x"}}'                                     || new JobStatus.Failed(JobStatus.Failed.Kind.FAIL, '')
        '{"progress_desc":"Fail","err_msg":404}'                                              || new JobStatus.Failed(JobStatus.Failed.Kind.FAIL, '404')
        '{"progress_desc":[],"err_msg":"x"}'                                                  || new JobStatus.Unrecognized('')
    }

    def "an id may come as a number, and what is no task has none"() {
        expect: TaskResponse.of(LenientJson.MAPPER.readTree(row)).uniqueId() == id

        where:
        row                       || id
        '{"unique_id":"a"}'       || 'a'
        '{"unique_id":123456789}' || '123456789'
        '{"unique_id":null}'      || null
        '{"unique_id":[]}'        || null
        'null'                    || null
        '7'                       || null
    }
}
