package org.likewise.exchange.instrument;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of FHIR resources: under the one that was given, else made of the name alone, the same each time. */
public final class FhirNames {
    private final String base;

    /** @param base without a slash at the end; empty where nobody has said where the resources live */
    public FhirNames(String base) {
        this.base = base;
    }

    /** The address of a resource that many versions share. */
    public String url(String type, String id) {
        return base.isEmpty()
                ? "urn:uuid:" + UUID.nameUUIDFromBytes(("likewise/" + type + "/" + id).getBytes(StandardCharsets.UTF_8))
                : base + "/" + type + "/" + id;
    }

    /** What packs and copies are identified in. */
    public String identifiers(String what) {
        return url("NamingSystem", what);
    }

    /** An id as FHIR has it: letters, digits, hyphens and points, at most 64. */
    public static String id(String name) {
        String id = name.replace('_', '-').replaceAll("[^A-Za-z0-9.-]", "-");
        return id.length() > 64 ? id.substring(0, 64) : id;
    }

    /** The id of a role's questionnaire. */
    public static String questionnaire(String scale, String role, String variant) {
        return id(scale + "-" + role + (variant.isEmpty() ? "" : "-" + variant));
    }
}
