package dev.klingdsl.scripts

import dev.klingdsl.script.ScriptException
import spock.lang.TempDir

import java.nio.file.Path

class FromCsvSpec extends ScriptFixture {
    @TempDir
    Path folder

    def "asks for one video for each row of the sample"() {
        when:
        def plan = plan('from-csv')
        def requests = requests(plan)

        then:
        requests.keySet() as List == ['night-falls', 'steam', 'lighthouse']
        plan.steps()*.takes() == [1, 2, 1]
        requests.values()*.aspect()*.toString() == ['16:9', '1:1', '9:16']
        requests.values().collect { imagesOf(it) } == [['assets/valley-morning.jpg'], ['assets/teapot.png'], []]
        requests['night-falls'].prompt() == 'Night falls over the valley, slowly; the water stays calm'
        requests['steam'].prompt() == 'Steam rises from the spout and forms the word "tea"'
        requests['lighthouse'].prompt() ==
                'A lighthouse in a storm.\nWaves break over the rocks, the beam sweeps past the camera'
        plan.seconds() == 20
    }

    def "takes another file, another separator and another length"() {
        when:
        def plan = plan('from-csv', file: csv('prompt;name\nfog, thick;a\n"rain; heavy";b\n'), separator: ';', seconds: '10')

        then:
        plan.diagnostics() == []
        requests(plan).collectEntries { name, request -> [name, request.prompt()] } == [a: 'fog, thick', b: 'rain; heavy']
        plan.seconds() == 20
    }

    def "reads #what"() {
        when:
        def prompts = plan('from-csv', file: csv(text)).steps()*.request()*.prompt()

        then:
        prompts == expected

        where:
        what                                   | text                                        || expected
        'a file without rows'                  | 'name,prompt\n'                             || []
        'a last row without a line end'        | 'name,prompt\na,fog'                        || ['fog']
        'line ends of Windows'                 | 'name,prompt\r\na,fog\r\nb,rain\r\n'        || ['fog', 'rain']
        'a byte order mark'                    | '\uFEFFname,prompt\na,fog'                  || ['fog']
        'blank lines and rows of empty cells'  | 'name,prompt\n\na,fog\n , \n,,\nb,rain\n\n' || ['fog', 'rain']
        'quotes inside of a cell'              | 'name,prompt\na,a 5" disk\nb,rain'          || ['a 5" disk', 'rain']
        'doubled quotes at the edges'          | 'name,prompt\na,"""fog"""'                  || ['"fog"']
        'blanks around cells and quotes'       | 'name, prompt \n a , "fog, rain" '          || ['fog, rain']
        'rows that are shorter than the first' | 'name,prompt,image,ratio\na,fog'            || ['fog']
        'cells that are empty'                 | 'name,prompt,image,ratio\na,fog,,""'        || ['fog']
        'text in other scripts'                | 'name,prompt\na,"狐狸转身,慢镜头 🦊"'       || ['狐狸转身,慢镜头 🦊']
    }

    def "reads a very long cell"() {
        given:
        def prompt = 'fog, ' * 20_000

        expect:
        plan('from-csv', file: csv("name,prompt\na,\"$prompt\"")).steps()[0].request().prompt() == prompt
    }

    def "tells what is wrong with #what"() {
        when:
        plan('from-csv', file: csv(text))

        then:
        def e = thrown(ScriptException)
        e.diagnostics()*.message().join().contains(message)

        where:
        what                    | text                           || message
        'an empty file'         | ''                             || 'is empty; its first row names the columns'
        'another first row'     | 'a,b\n'                        || 'has no column name and no column prompt'
        'a missing column'      | 'name,promt\na,fog'            || 'has no column prompt; its first row is: name,promt'
        'a comma without quote' | 'name,prompt\na,fog, and rain' || "'a' has too many cells; put quotes around text"
        'an open quote'         | 'name,prompt\na,fog\nb,"rain'  || 'the quotes in line 3 do not come in pairs'
    }

    def "tells the broken rules of all rows at once"() {
        when:
        def plan = plan('from-csv', file: csv('name,prompt,ratio,image\na,fog,9x16,\nb,rain,,no.jpg\n'))

        then:
        plan.hasErrors()
        messagesOf(plan).size() == 2
    }

    private String csv(String text) {
        def file = folder.resolve('shots.csv')
        file.toFile().setText(text, 'UTF-8')
        file.toString()
    }
}
