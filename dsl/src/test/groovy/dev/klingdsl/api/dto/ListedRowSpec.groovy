package dev.klingdsl.api.dto

import com.fasterxml.jackson.databind.ObjectMapper
import dev.klingdsl.job.JobStatus
import dev.klingdsl.request.Setting
import spock.lang.Specification

import java.time.Instant

class ListedRowSpec extends Specification {
    static final ObjectMapper MAPPER = new ObjectMapper()
    static final Map MOTION = [ref_prompt: 'a fox', clarity: 1080, quality_mode: 'pro', aspect_ratio: '9:16', video_duration: 5]
    static final Map TASK = [unique_id: 'a', create_time: 1772510584, progress_desc: 'Queued', err_msg: '', output_url: [],
                             motion_info: MOTION, ref_img_url: ['http://h/a.jpg'], model_code: 'tx_kling-v2-1-master']

    static ListedRow row(Object json) {
        ListedRow.of(MAPPER.valueToTree(json))
    }

    static ListedRow with(Map changes, Map motion = [:]) {
        row(TASK + changes + [motion_info: changes.motion_info != null ? changes.motion_info : MOTION + motion])
    }

    def "a task is read with its id, time, state and what it was asked for"() {
        expect:
        with(row(TASK) as ListedTask) {
            uniqueId() == 'a'
            createdAt() == Instant.ofEpochSecond(1772510584)
            status() == new JobStatus.Queued()
            unreadableFields().empty
            body().values() == [
                    (Setting.IMAGE): ['/a.jpg'], (Setting.PROMPT): 'a fox', (Setting.ASPECT): '9:16', (Setting.CLARITY): 1080,
                    (Setting.QUALITY): 'pro', (Setting.DURATION): 5, (Setting.MODEL): 'tx_kling-v2-1-master']
        }
    }

    def "R05: a time #shown is #read"() {
        expect:
        with([create_time: shown]).createdAt() == read
        with([create_time: shown]).unreadableFields().contains('create_time') == unreadable

        where:
        shown                       || read                                     | unreadable
        1772510584                  || Instant.ofEpochSecond(1772510584)        | false
        1772510584123               || Instant.ofEpochMilli(1772510584123)      | false
        '1772510584'                || Instant.ofEpochSecond(1772510584)        | false
        '1772510584123'             || Instant.ofEpochMilli(1772510584123)      | false
        '2026-03-03T04:03:04Z'      || Instant.parse('2026-03-03T04:03:04Z')    | false
        '2026-03-03T12:03:04+08:00' || Instant.parse('2026-03-03T04:03:04Z')    | false
        '2026-03-03T12:03:04'       || null                                     | true
        '2026-03-03 12:03:04'       || null                                     | true
        'yesterday'                 || null                                     | true
        17                          || null                                     | true
        1772510584.5d               || null                                     | true
        [:]                         || null                                     | true
        ''                          || null                                     | false
        0                           || null                                     | false
        null                        || null                                     | false
    }

    def "R02: #field = #value is not read, and the rest is"() {
        given: def row = field.startsWith('motion_info.') ? with([:], [(field.substring(12)): value]) : with([(field): value])

        expect:
        row instanceof ListedTask
        row.unreadableFields() == [field] as Set
        row.createdAt() == Instant.ofEpochSecond(1772510584)
        row.body().values()[Setting.DURATION] == (field.endsWith('video_duration') || field == 'motion_info' ? null : 5)

        where:
        field                        | value
        'err_msg'                    | []
        'progress_desc'              | [:]
        'output_url'                 | [x: 1]
        'model_code'                 | [:]
        'ref_img_url'                | [:]
        'ref_img_url'                | [[:]]
        'motion_info'                | []
        'motion_info'                | 'text'
        'motion_info.ref_prompt'     | [:]
        'motion_info.clarity'        | '1080p'
        'motion_info.clarity'        | true
        'motion_info.clarity'        | 1L << 40
        'motion_info.quality_mode'   | []
        'motion_info.aspect_ratio'   | [:]
        'motion_info.video_duration' | '5s'
    }

    def "the ratio is read at the first of two places that shows one: #changes #motion"() {
        expect:
        with(changes, motion).body().values()[Setting.ASPECT] == aspect

        where:
        changes                | motion                || aspect
        [aspect_ratio: '9:16'] | [aspect_ratio: '1:1'] || '1:1'
        [aspect_ratio: '9:16'] | [aspect_ratio: '']    || '9:16'
        [aspect_ratio: '9:16'] | [aspect_ratio: null]  || '9:16'
        [aspect_ratio: '']     | [aspect_ratio: null]  || null
    }

    def "numbers as text and text as numbers are read"() {
        given: def row = with([:], [ref_prompt: 2024, clarity: '1080', video_duration: 5.0d])

        expect:
        row.unreadableFields().empty
        row.body().prompt() == '2024'
        row.body().values()[Setting.CLARITY] == 1080
        row.body().values()[Setting.DURATION] == 5
    }

    def "a row without an id that can be read keeps what else it shows"() {
        given: def row = with([unique_id: id]) as UnreadableRow

        expect:
        row.createdAt() == Instant.ofEpochSecond(1772510584)
        row.body().prompt() == 'a fox'
        row.problem() == 'it has no unique_id that can be read'

        where: id << [null, '', ' ', [], [:], true]
    }

    def "what is no object is a row that shows nothing"() {
        given: def row = row(json) as UnreadableRow

        expect:
        row.createdAt() == null
        row.body().prompt() == null
        row.problem() == 'it is not a JSON object'

        where: json << [null, 'text', 7, []]
    }
}
