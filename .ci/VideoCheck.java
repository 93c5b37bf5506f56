import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether an mp4 file has the ratio and the length it should have: {@code java VideoCheck.java FILE W:H SECONDS}. */
public final class VideoCheck {
    private VideoCheck() {}

    public static void main(String[] args) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Path.of(args[0])));
        ByteBuffer movie = box(file, "moov");
        ByteBuffer header = box(movie, "mvhd");
        ByteBuffer track = box(box(movie, "trak"), "tkhd");
        double seconds = (double) header.getInt(16) / header.getInt(12);
        int width = track.getInt(76) >> 16;
        int height = track.getInt(80) >> 16;
        String[] ratio = args[1].split(":");
        boolean right = width * Integer.parseInt(ratio[1]) == height * Integer.parseInt(ratio[0])
                && Math.abs(seconds - Double.parseDouble(args[2])) < 0.1;
        System.out.printf("%s: %d×%d, %.1f s%n", args[0], width, height, seconds);
        if (!right) {
            System.err.println("expected " + args[1] + " and " + args[2] + " s");
            System.exit(1);
        }
    }

    /** The content of the first box of that type. */
    private static ByteBuffer box(ByteBuffer boxes, String type) {
        for (int at = 0; at + 8 <= boxes.limit(); at += boxes.getInt(at)) {
            byte[] name = new byte[4];
            boxes.get(at + 4, name);
            if (new String(name, StandardCharsets.US_ASCII).equals(type)) {
                return boxes.slice(at + 8, boxes.getInt(at) - 8);
            }
        }
        throw new IllegalArgumentException("no box " + type);
    }
}
