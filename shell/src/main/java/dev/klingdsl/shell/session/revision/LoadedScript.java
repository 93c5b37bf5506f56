package dev.klingdsl.shell.session.revision;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.script.CompiledScript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script with the parameters and tweaks that it was planned with. Immutable.
 *
 * @param file as the user named it
 * @param script the compiled script
 * @param parameters the values that were given
 * @param tweaks the settings that every block ends with
 * @param plan the result
 */
public record LoadedScript(
        Path file, CompiledScript script, Map<String, Object> parameters, List<Preset> tweaks, Plan plan) {

    public static LoadedScript of(
            Path file, CompiledScript script, Map<String, Object> parameters, List<Preset> tweaks) {
        return new LoadedScript(file, script, parameters, tweaks, script.plan(parameters, tweaks));
    }

    public LoadedScript again(CompiledScript changed) {
        return of(file, changed, parameters, tweaks);
    }

    public LoadedScript with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return of(file, script, all, tweaks);
    }

    public LoadedScript tweaked(List<Preset> more) {
        List<Preset> all = new ArrayList<>(tweaks);
        all.addAll(more);
        return of(file, script, parameters, all);
    }
}
