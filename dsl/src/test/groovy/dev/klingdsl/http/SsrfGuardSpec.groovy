package dev.klingdsl.http

import dev.klingdsl.error.DownloadException
import okhttp3.HttpUrl
import spock.lang.Specification

class SsrfGuardSpec extends Specification {

    static SsrfGuard places(String base, String... addresses) {
        new SsrfGuard(HttpUrl.get(base), { host -> addresses.collect { InetAddress.getByName(it) } })
    }

    def "F42: for a client of #base, #url is #verdict"() {
        when:
        boolean refused = false
        try {
            places(base).check(HttpUrl.get(url))
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
    }

    def "F42: a name that leads to #addresses is #verdict"() {
        when:
        List found = []
        try {
            found = places('https://open-api.chanjing.cc', *addresses).lookup('res.chanjing.cc')
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
}
