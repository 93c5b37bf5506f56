package dev.klingdsl.script.runtime;

import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Setting.FieldKind;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import groovy.lang.Closure;
import groovy.lang.GString;
import org.codehaus.groovy.reflection.ClassInfo;
import org.codehaus.groovy.runtime.GroovyCategorySupport;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Calls the method of a block word. Where the types of the arguments are unambiguous the call is direct, which is many times
 * faster than Groovy's dispatch; in all other cases Groovy chooses the method.
 */
public final class FastDispatch {
    private static final ClassInfo SCOPE = ClassInfo.getClassInfo(VideoScope.class);

    private FastDispatch() {}

    /**
     * Calls a word with the same result as Groovy's own dispatch.
     *
     * @param video the scope of the block
     * @param word its name
     * @param arguments in the order of the call
     * @return the value of the word, which may be null
     * @throws Throwable what the word throws
     */
    public static @Nullable Object invoke(VideoScope video, String word, @Nullable Object[] arguments)
            throws Throwable {
        VideoScope result = null;
        if (isUnchanged()) {
            result = switch (arguments.length) {
                case 0 -> plain(video, word);
                case 1 -> withOne(video, word, arguments[0]);
                case 2 -> withTwo(video, word, arguments[0], arguments[1]);
                default -> null;
            };
        }
        return result != null ? result : ScriptBytecodeAdapter.invokeMethodN(VideoScope.class, video, word, arguments);
    }

    /** Returns false if a metaclass or a category may have replaced a method. */
    private static boolean isUnchanged() {
        return SCOPE.getStrongMetaClass() == null
                && !SCOPE.hasPerInstanceMetaClasses()
                && !GroovyCategorySupport.hasCategoryInCurrentThread();
    }

    private static @Nullable VideoScope plain(VideoScope video, String word) {
        return switch (word) {
            case "pro" -> video.pro();
            case "std" -> video.std();
            case "portrait" -> video.portrait();
            case "landscape" -> video.landscape();
            case "square" -> video.square();
            default -> null;
        };
    }

    private static @Nullable VideoScope withOne(VideoScope video, String word, @Nullable Object value) {
        if (value instanceof String || value instanceof GString || value instanceof Integer) {
            Setting setting = Setting.ofWord(word).orElse(null);
            return setting == null ? null : with(video, setting, value);
        }
        if (word.equals("use")) {
            return value instanceof Preset preset
                    ? video.use(preset)
                    : value instanceof Closure<?> block ? video.use(block) : null;
        }
        return null;
    }

    private static @Nullable VideoScope with(VideoScope video, Setting setting, Object value) {
        Object plain = value instanceof GString text ? GStringText.text(text) : value;
        if (setting.kind() == FieldKind.IMAGES) {
            return plain instanceof String start ? video.image(start) : null;
        }
        return setting.kind().type().isInstance(plain) ? video.put(setting, plain) : null;
    }

    private static @Nullable VideoScope withTwo(
            VideoScope video, String word, @Nullable Object first, @Nullable Object second) {
        return first instanceof String start && second instanceof String end && word.equals(Setting.IMAGE.word())
                ? video.image(start, end)
                : null;
    }
}
