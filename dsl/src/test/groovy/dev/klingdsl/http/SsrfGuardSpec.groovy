package dev.klingdsl.http

import dev.klingdsl.error.DownloadException
import dev.klingdsl.error.KlingException
import dev.klingdsl.error.UploadException
import okhttp3.HttpUrl
import spock.lang.Specification

class SsrfGuardSpec extends Specification {

    static final SsrfGuard.Refusal DOWNLOAD = FileDownload.&refused

    static SsrfGuard guard(String base, List<String> addresses = [], SsrfGuard.Refusal refusal = DOWNLOAD) {
        new SsrfGuard(HttpUrl.get(base), { host -> addresses.collect { InetAddress.getByName(it) } }, refusal)
    }

    def "F42: for a client of #base, #url is #verdict"() {
        when:
        boolean refused = false
        try {
            guard(base).check(HttpUrl.get(url))
        } catch (DownloadException e) {
            refused = true
        }
        then: refused == (verdict == 'refused')
        where:
        base                         | url                       || verdict
        'https://open-api.chanjing.cc' | 'https://res.chanjing.cc/v' || 'allowed'
        'https://open-api.chanjing.cc' | 'http://res.chanjing.cc/v' || 'refused'
        'https://open-api.chanjing.cc' | 'https://127.0.0.1/v'     || 'refused'
        'https://open-api.chanjing.cc' | 'https://[::1]/v'         || 'refused'
        'https://open-api.chanjing.cc' | 'http://localhost/v'      || 'refused'
        'https://open-api.chanjing.cc' | 'https://8.8.8.8/v'       || 'allowed'
        'https://open-api.chanjing.cc' | 'https://172.16.0.1/v'    || 'refused'
        'http://127.0.0.1:8080'        | 'http://127.0.0.1:9/v'    || 'allowed'
        'http://localhost:8080'        | 'http://localhost:9/v'    || 'allowed'
        'http://127.0.0.1:8080'        | 'http://10.0.0.1/v'       || 'refused'
        'http://127.0.0.1:8080'        | 'http://res.chanjing.cc/v' || 'refused'
        'http://127.0.0.1:8080'        | 'https://res.chanjing.cc/v' || 'allowed'
        'http://127.0.0.1.evil.example' | 'http://127.0.0.1/v'     || 'refused'
        'https://open-api.chanjing.cc' | 'https://[::ffff:10.0.0.1]/v' || 'refused'
        'https://open-api.chanjing.cc' | 'https://[::10.0.0.1]/v'  || 'refused'
        'https://open-api.chanjing.cc' | 'https://[64:ff9b::a00:1]/v' || 'refused'
        'https://open-api.chanjing.cc' | 'https://[2002:a00:1::]/v' || 'refused'
        'https://open-api.chanjing.cc' | 'https://[2606:4700::1111]/v' || 'allowed'
        'https://open-api.chanjing.cc' | 'https://100.64.0.1/v'    || 'refused'
        'https://open-api.chanjing.cc' | 'https://198.18.0.1/v'    || 'refused'
        'https://open-api.chanjing.cc' | 'https://169.254.169.254/v' || 'refused'
    }

    def "F42: a name that leads to #addresses is #verdict"() {
        when:
        List found = []
        try {
            found = guard('https://open-api.chanjing.cc', addresses).lookup('res.chanjing.cc')
        } catch (UnknownHostException e) {
            assert e.cause instanceof DownloadException
        }
        then: found*.hostAddress == allowed
        where:
        addresses                    || allowed
        ['93.184.216.34']            || ['93.184.216.34']
        ['10.0.0.1', '93.184.216.34'] || ['93.184.216.34']
        ['127.0.0.1']                || []
        ['169.254.169.254']          || []
        ['192.168.0.1', 'fd00::1']   || []
        verdict = allowed ? 'fetched from' : 'refused'
    }

    def "the refusal says what is not done, why, and what to do: #words"() {
        when: guard('https://open-api.chanjing.cc', [], refusal).check(HttpUrl.get('http://10.0.0.1/v?sign=s3cret'))
        then:
        def e = thrown(KlingException)
        e.class == kind
        e.message.startsWith(words)
        e.message.contains('check the base URL')
        !e.message.contains('s3cret')

        where:
        refusal                                         | kind              || words
        DOWNLOAD                                        | DownloadException || 'a result is not fetched from 10.0.0.1: the URL does not use https'
        (SignedUrlUpload.&refused as SsrfGuard.Refusal) | UploadException   || 'no image is uploaded to 10.0.0.1: the URL does not use https'
    }
}
