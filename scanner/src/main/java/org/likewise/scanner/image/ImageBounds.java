package org.likewise.scanner.image;

/** What size an image may have before it is decoded. */
final class ImageBounds {
    private ImageBounds() {}

    static void check(long width, long height) throws ImageProblem {
        if (width < 1 || height < 1) {
            throw ImageProblem.broken("The image says that it is " + width + " x " + height + " pixels.");
        }
        if (width > 60_000 || height > 60_000 || width * height > GreyImage.MAX_PIXELS) {
            throw ImageProblem.tooLarge("The image is " + width + " x " + height + " pixels, and at most "
                    + GreyImage.MAX_PIXELS / 1_000_000 + " million are read.");
        }
    }
}
