package dev.klingdsl.shell.render;

import dev.klingdsl.request.ImageSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Shows images by the file name of their path or URL. */
public final class ImageNames {
    private ImageNames() {}

    public static String of(List<ImageSource> images) {
        return images.stream().map(ImageNames::of).collect(Collectors.joining(" → "));
    }

    public static String of(ImageSource image) {
        if (image instanceof ImageSource.Local local) {
            Path name = local.path().getFileName();
            return name == null ? local.path().toString() : name.toString();
        }
        String url = image.toString().replaceFirst("\\?.*", "");
        String end = url.substring(url.lastIndexOf('/') + 1);
        return end.isEmpty() ? url : end;
    }
}
