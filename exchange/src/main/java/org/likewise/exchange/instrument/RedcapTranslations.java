package org.likewise.exchange.instrument;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file for each language after the first, as REDCap's Multi-Language Management exports and takes them. */
final class RedcapTranslations {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "ug", "ur", "yi");

    private RedcapTranslations() {}

    static List<OutputFile> files(ExportRequest request, List<Instrument> instruments, List<RedcapField> fields) {
        List<OutputFile> out = new ArrayList<>();
        for (String language :
                request.languages().subList(1, request.languages().size())) {
            ObjectNode root = Json.object();
            root.put("creator", "REDCap MLM");
            root.put("key", language);
            Locale locale = Locale.forLanguageTag(language);
            root.put("display", locale.getDisplayName(locale));
            root.put("notes", request.scale().id() + " " + request.scale().version());
            root.put("rtl", RIGHT_TO_LEFT.contains(locale.getLanguage()));
            root.put("sort", "");
            ArrayNode forms = root.putArray("formTranslations");
            if (!(request.oneInstrument() && instruments.size() > 1)) {
                instruments.forEach(i -> forms.addObject()
                        .put("id", i.identifier())
                        .putObject("name")
                        .put("translation", i.title().in(language)));
            }
            ArrayNode all = root.putArray("fieldTranslations");
            fields.stream()
                    .filter(f -> !f.name().equals(Redcap.RECORD))
                    .forEach(f -> field(all.addObject(), f, language));
            out.add(OutputFile.text("redcap-mlm-" + language + ".json", Json.text(root)));
        }
        return out;
    }

    private static void field(ObjectNode out, RedcapField field, String language) {
        out.put("id", field.name());
        out.put("form", field.form());
        if (!field.section().isEmpty()) {
            out.putObject("header")
                    .put("translation", RedcapField.html(field.section().in(language)));
        }
        if (!field.label().isEmpty()) {
            out.putObject("label")
                    .put("translation", RedcapField.html(field.label().in(language)));
        }
        if (!field.note().isEmpty()) {
            out.putObject("note")
                    .put("translation", RedcapField.html(field.note().in(language)));
        }
        if (!field.codes().isEmpty()) {
            ArrayNode codes = out.putArray("enum");
            field.codes()
                    .forEach(c -> codes.addObject()
                            .put("id", c.code())
                            .put("translation", RedcapField.choice(c.label().in(language))));
        }
    }
}
