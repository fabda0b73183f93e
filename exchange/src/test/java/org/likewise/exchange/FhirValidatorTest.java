package org.likewise.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.exchange.data.DataExport;
import org.likewise.exchange.data.DataFormat;
import org.likewise.exchange.data.DataRequest;
import org.likewise.exchange.instrument.ExportRequest;
import org.likewise.exchange.instrument.InstrumentExport;
import org.likewise.exchange.instrument.InstrumentFormat;
import org.likewise.model.scale.Scale;

/** Definitions and answers, judged by HAPI FHIR's validator with the definitions of R4. */
class FhirValidatorTest {
    private static final String BASE = "https://example.org/fhir";
    private static final FhirContext R4 = FhirContext.forR4();
    /** Read once: it is most of what this test takes. */
    private static final DefaultProfileValidationSupport FHIR = new DefaultProfileValidationSupport(R4);

    @TempDir
    private Path folder;

    @Test
    void definitionsAndAnswersAreWithoutError() throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> answers = new ArrayList<>();
        for (Scale scale : List.of(TestScales.shipped(), TestScales.hard())) {
            ExportRequest all = ExportRequest.all(scale);
            Path out = folder.resolve(scale.id());
            files.addAll(InstrumentExport.write(
                            new ExportRequest(
                                    scale, all.roles(), all.languages(), Optional.empty(), false, Optional.of(BASE)),
                            InstrumentFormat.FHIR,
                            out)
                    .files());
            Path results = Results.write(folder.resolve("results-" + scale.id()), scale);
            answers.addAll(DataExport.write(
                            new DataRequest(results, (id, version) -> Optional.of(scale), true, Optional.of(BASE)),
                            DataFormat.FHIR,
                            out)
                    .files());
        }
        files.removeIf(f -> f.toString().endsWith(".txt"));
        answers.removeIf(f -> f.toString().endsWith(".txt"));
        assertThat(answers).hasSize(6);
        FhirValidator validator = validator(files);
        files.addAll(answers);
        for (Path file : files) {
            assertThat(validator.validateWithResult(Files.readString(file)).getMessages().stream()
                            .filter(FhirValidatorTest::wrong)
                            .map(m -> m.getLocationString() + ": " + m.getMessage()))
                    .as(file.getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws IOException {
        Path out = folder.resolve("bad");
        List<Path> files =
                new ArrayList<>(InstrumentExport.write(ExportRequest.all(TestScales.hard()), InstrumentFormat.FHIR, out)
                        .files());
        files.removeIf(f -> f.toString().endsWith(".txt"));
        FhirValidator validator = validator(files);
        Path questionnaire = out.resolve("Questionnaire-patient.json");
        String bad = Files.readString(questionnaire)
                .replace("\"type\" : \"integer\"", "\"type\" : \"number\"")
                .replace("\"type\" : \"date\"", "\"type\" : \"day\"");
        assertThat(validator.validateWithResult(bad).isSuccessful()).isFalse();
    }

    private static boolean wrong(SingleValidationMessage message) {
        return message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0
                || message.getMessage().contains("could not be resolved");
    }

    private static FhirValidator validator(List<Path> definitions) throws IOException {
        Known known = new Known();
        for (Path file : definitions) {
            known.addResource(R4.newJsonParser().parseResource(Files.readString(file)));
        }
        FhirValidator validator = R4.newValidator();
        validator.registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                known,
                FHIR,
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4))));
        return validator;
    }

    /** What a server has beside FHIR itself: our resources, and that every well-formed BCP 47 tag is a language. */
    private static final class Known extends PrePopulatedValidationSupport {
        private final List<Questionnaire> questionnaires = new ArrayList<>();

        Known() {
            super(R4);
        }

        @Override
        public void addResource(IBaseResource resource) {
            if (resource instanceof Questionnaire questionnaire) {
                questionnaires.add(questionnaire);
            } else {
                super.addResource(resource);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
            for (Questionnaire q : questionnaires) {
                if ((type == null || type == Questionnaire.class)
                        && (uri.equals(q.getUrl()) || uri.equals(q.getUrl() + "|" + q.getVersion()))) {
                    return (T) q;
                }
            }
            return super.fetchResource(type, uri);
        }

        @Override
        public boolean isValueSetSupported(ValidationSupportContext root, String url) {
            return isLanguages(url) || super.isValueSetSupported(root, url);
        }

        @Override
        public CodeValidationResult validateCode(
                ValidationSupportContext root,
                ConceptValidationOptions options,
                String system,
                String code,
                String display,
                String valueSet) {
            return isLanguages(valueSet)
                    ? language(code)
                    : super.validateCode(root, options, system, code, display, valueSet);
        }

        @Override
        public CodeValidationResult validateCodeInValueSet(
                ValidationSupportContext root,
                ConceptValidationOptions options,
                String system,
                String code,
                String display,
                IBaseResource valueSet) {
            return valueSet instanceof org.hl7.fhir.r4.model.ValueSet set && isLanguages(set.getUrl())
                    ? language(code)
                    : super.validateCodeInValueSet(root, options, system, code, display, valueSet);
        }

        private static boolean isLanguages(String url) {
            return url != null && url.startsWith("http://hl7.org/fhir/ValueSet/languages");
        }

        private static CodeValidationResult language(String code) {
            return new Locale.Builder()
                            .setLanguageTag(code)
                            .build()
                            .toLanguageTag()
                            .equals(code)
                    ? new CodeValidationResult().setCode(code)
                    : null;
        }
    }
}
