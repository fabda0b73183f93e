package org.likewise.analysis.page;

import java.util.List;

/** One thing on the page, in words that are ready; what it looks like is the template's. */
public sealed interface Block {
    /** How the template knows it. */
    String kind();

    /**
     * A sentence or a few.
     *
     * @param style {@code plain}, {@code lead} for what matters most, {@code note} for what explains
     */
    record Paragraph(String text, String style) implements Block {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** Sentences that stand side by side. */
    record Bullets(List<String> sentences) implements Block {
        public Bullets {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String kind() {
            return "bullets";
        }
    }

    /**
     * A heading within a section.
     *
     * @param language of the text; empty where it is the page's
     */
    record Heading(String text, String language) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    /**
     * A table.
     *
     * @param id unique on the page
     * @param folded whether it opens when it is asked for
     */
    record Grid(String id, String caption, List<Column> columns, List<List<String>> rows, boolean folded)
            implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public String kind() {
            return "table";
        }
    }

    /** A column of a table; the first one names its row. */
    record Column(String name, boolean number) {}

    /**
     * A picture in lines and areas, with its text twin in the table that follows it.
     *
     * @param id unique on the page
     * @param description what it shows, for those who do not see it
     * @param captioned whether its title is shown; where a heading says it already, it is for those who do not see
     * @param width of its own units
     */
    record Plot(
            String id, String title, String description, boolean captioned, int width, int height, List<Shape> shapes)
            implements Block {
        public Plot {
            shapes = List.copyOf(shapes);
        }

        @Override
        public String kind() {
            return "plot";
        }
    }

    /**
     * What areas mean.
     *
     * @param language of the labels; empty where it is the page's
     */
    record Legend(List<Entry> entries, String language) implements Block {
        public Legend {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "legend";
        }
    }

    /** One meaning. */
    record Entry(String style, String label) {}
}
