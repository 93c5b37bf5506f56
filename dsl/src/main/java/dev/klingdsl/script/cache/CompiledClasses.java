package dev.klingdsl.script.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytecode of a compiled script.
 *
 * @param main the name of the script's main class
 * @param byName the bytecode of each class
 */
public record CompiledClasses(String main, Map<String, byte[]> byName) {

    /** Defines the classes in a new loader and returns the main one. */
    public Class<?> load(ClassLoader parent) {
        try {
            return new ScriptClassLoader(parent, byName).loadClass(main);
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(main);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(main);
        out.writeInt(byName.size());
        for (Map.Entry<String, byte[]> type : byName.entrySet()) {
            out.writeUTF(type.getKey());
            out.writeInt(type.getValue().length);
            out.write(type.getValue());
        }
    }

    static CompiledClasses readFrom(DataInputStream in) throws IOException {
        String main = in.readUTF();
        int count = in.readInt();
        Map<String, byte[]> byName = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            byName.put(name, in.readNBytes(in.readInt()));
        }
        if (!byName.containsKey(main)) {
            throw new IOException("the main class is not among the classes");
        }
        return new CompiledClasses(main, byName);
    }
}
