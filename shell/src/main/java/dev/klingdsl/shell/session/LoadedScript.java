package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.script.CompiledScript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script and how it was planned. Immutable.
 *
 * @param file as the user named it
 * @param script compiled
 * @param parameters that were given
 * @param tweaks that every block ends with
 * @param plan what it asks for then
 */
record LoadedScript(Path file, CompiledScript script, Map<String, Object> parameters, List<Preset> tweaks, Plan plan) {

    static LoadedScript of(Path file, CompiledScript script, Map<String, Object> parameters, List<Preset> tweaks) {
        return new LoadedScript(file, script, parameters, tweaks, script.plan(parameters, tweaks));
    }

    LoadedScript again(CompiledScript changed) {
        return of(file, changed, parameters, tweaks);
    }

    LoadedScript with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return of(file, script, all, tweaks);
    }

    LoadedScript tweaked(List<Preset> more) {
        List<Preset> all = new ArrayList<>(tweaks);
        all.addAll(more);
        return of(file, script, parameters, all);
    }
}
