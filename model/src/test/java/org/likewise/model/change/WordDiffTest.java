package org.likewise.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences compared word by word, in several scripts. */
class WordDiffTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They cared about me. | They cared for me. | They cared [-about-]{+for+} me.
            They cared. | They cared. | They cared.
            I was heard. | I was well heard. | I was {+well +}heard.
            They cared a lot | They did not mind | They [-cared a lot-]{+did not mind+}
            They didn't care. | They did care. | They [-didn't-]{+did+} care.
            اهتموا بي كثيرا. | اهتموا بنا كثيرا. | اهتموا [-بي-]{+بنا+} كثيرا.
            उन्होंने मेरी बात सुनी। | उन्होंने मेरी बातें सुनीं। | उन्होंने मेरी [-बात सुनी-]{+बातें सुनीं+}।
            他们关心我。 | 他们很关心我。 | 他们{+很+}关心我。
            """)
    void marksTheWordsThatDiffer(String before, String after, String marked) {
        assertThat(WordDiff.of(before, after).stream()
                        .map(p -> switch (p.kind()) {
                            case SAME -> p.text();
                            case REMOVED -> "[-" + p.text() + "-]";
                            case ADDED -> "{+" + p.text() + "+}";
                        })
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }

    @Test
    void itsPartsMakeBothSentences() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            String before = sentence(random);
            String after = sentence(random);
            assertThat(join(before, after, WordDiff.Kind.REMOVED)).isEqualTo(before);
            assertThat(join(before, after, WordDiff.Kind.ADDED)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They cared. | they cared, | true
            A check-up | A check up | true
            It’s good | It's good | true
            They were here | They we're here | false
            -3 | 3 | false
            They can help | They can't help | false
            a part | apart | false
            50 % | 50 | false
            """)
    void punctuationAndCapitalsAreNoWords(String before, String after, boolean same) {
        assertThat(WordDiff.sameWords(before, after)).isEqualTo(same);
    }

    private static String join(String before, String after, WordDiff.Kind kind) {
        return WordDiff.of(before, after).stream()
                .filter(p -> p.kind() == WordDiff.Kind.SAME || p.kind() == kind)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    private static String sentence(Random random) {
        String[] words = {"they", "cared", "about", "me", ",", "بي", "我们", "it's"};
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            out.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
        }
        return out.toString();
    }
}
