package dev.klingdsl.scripts

class ProductSpinSpec extends ScriptFixture {
    def "asks for one video in each ratio"() {
        when:
        def plan = plan('product-spin')
        def requests = requests(plan)

        then:
        requests.keySet() as List == ['spin-1x1', 'spin-9x16', 'spin-16x9']
        requests.values()*.aspect()*.toString() == ['1:1', '9:16', '16:9']
        requests.values().every { imagesOf(it) == ['assets/teapot.png'] }
        requests.values().every { it.prompt().startsWith('A turntable shot of a teal ceramic teapot:') }
        plan.submissions() == 3
        plan.seconds() == 15
    }

    def "its parameters change which videos are made, and how many"() {
        when:
        def plan = plan('product-spin', image: 'https://example.com/shoe.png', product: 'a running shoe',
                ratios: '9:16, 1:1', seconds: '10', takes: '3')

        then:
        plan.diagnostics() == []
        plan.steps()*.name() == ['spin-9x16', 'spin-1x1']
        plan.steps()*.takes() == [3, 3]
        plan.submissions() == 6
        plan.seconds() == 60
        plan.steps().every { it.request().prompt().contains('a running shoe') }
    }

    def "the same ratio twice is a mistake, as the steps would have one name"() {
        expect:
        messagesOf(plan('product-spin', ratios: '1:1,1:1')).any { it.startsWith("there is a step 'spin-1x1' already") }
    }
}
