package dev.klingdsl.examples

import dev.klingdsl.scope.Preset
import dev.klingdsl.scope.ScriptScope
import dev.klingdsl.scope.VideoScope
import dev.klingdsl.scope.Vocabulary
import dev.klingdsl.scope.Word
import dev.klingdsl.scope.WordArguments
import groovy.transform.CompileStatic

/** The words that this application adds to the language. */
@CompileStatic
class StudioWords {
    static final Vocabulary VOCABULARY = Vocabulary.standard()
            .withBlockWord(Word.inBlock('cinematic').says('wide, in the best quality').build(), StudioWords::cinematic)
            .withTopWord(Word.inScript('everywhere')
                    .takes("everywhere('NAME') { … }", 'a name and a block')
                    .says('one step for each place where the video is shown')
                    .example("everywhere('fox') { prompt 'a fox' }")
                    .build(), StudioWords::everywhere)

    private static void cinematic(VideoScope video, WordArguments arguments) {
        video.landscape().pro().clarity(1080)
    }

    private static Object everywhere(ScriptScope script, WordArguments arguments) {
        def settings = arguments.settings(1)
        [screen: 'landscape', phone: 'portrait', feed: 'square'].each { place, ratio ->
            script.step("${arguments.text(0)}-$place".toString(), Preset.of { VideoScope video ->
                video.use(settings)
                switch (ratio) {
                    case 'landscape' -> video.landscape()
                    case 'portrait' -> video.portrait()
                    default -> video.square()
                }
            })
        }
        null
    }
}
