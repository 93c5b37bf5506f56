package dev.klingdsl.result

import spock.lang.Specification

class FileNameSanitizerSpec extends Specification {

    def "'#name' becomes the file name '#safe'"() {
        expect: FileNameSanitizer.of(name) == safe

        where:
        name             || safe
        'shot'           || 'shot'
        '场景一'            || '场景一'
        'a/b\\c'         || 'a_b_c'
        '../../etc'      || '__.._etc'
        'a:b*c?d"e<f>g|h' || 'a_b_c_d_e_f_g_h'
        'con'            || '_con'
        'COM1.x'         || '_COM1.x'
        'trail. . '      || 'trail'
        ' . '            || '_'
        ''               || '_'
        'tab\tnew\n'     || 'tab_new'
        'a\u202Eb'       || 'a_b'
        'x' * 300        || 'x' * 120
        '狐' * 300        || '狐' * 40
    }
}
