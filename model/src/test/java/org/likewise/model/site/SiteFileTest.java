package org.likewise.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likewise.model.page.PageLayout;
import org.likewise.model.problem.Checked;
import org.likewise.model.seal.SealKey;

class SiteFileTest {
    private static Checked<SiteSettings> read(String yaml) {
        return SiteFile.read(yaml.getBytes(StandardCharsets.UTF_8), "site.yaml", List.of());
    }

    @Test
    void readsAllThatAFileCanSay() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        String key = Base64.getEncoder()
                .encodeToString(keys.generateKeyPair().getPublic().getEncoded());
        Checked<SiteSettings> read = read("""
                format: likewise-site/1
                title: Questionnaires of the North Clinic
                language: en-GB
                address: https://answers.example.org
                order: [therapeutic-empathy]
                hide: [trial-scale]
                papers: [A4]
                styles: [standard, large-print]
                public: true
                layout: one-per-page
                endpoint: https://answers.example.org/responses
                encrypt-to: %s
                imprint: {en-GB: "North Clinic, High Street 1"}
                """.formatted(key));
        assertThat(read.problems()).isEmpty();
        SiteSettings site = read.orThrow();
        assertThat(site.title()).isEqualTo("Questionnaires of the North Clinic");
        assertThat(site.language()).isEqualTo("en-GB");
        assertThat(site.address()).isEqualTo("https://answers.example.org/");
        assertThat(site.order()).isEqualTo(List.of("therapeutic-empathy"));
        assertThat(site.hide()).isEqualTo(List.of("trial-scale"));
        assertThat(site.papers()).isEqualTo(List.of("A4"));
        assertThat(site.styles()).isEqualTo(List.of("standard", "large-print"));
        assertThat(site.redistributable()).isTrue();
        assertThat(site.imprint()).isEqualTo(Map.of("en-GB", "North Clinic, High Street 1"));
        assertThat(site.pages().layout()).contains(PageLayout.ONE_PER_PAGE);
        assertThat(site.pages().endpoint()).isEqualTo("https://answers.example.org/responses");
        assertThat(site.pages().encryptTo()).map(SealKey::text).contains(key);
    }
}
