package org.likewise.model.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.likewise.model.code.Base32;

/**
 * A public key as a site's file has it: whoever has the private one can open what was sealed for it.
 *
 * @param text its SubjectPublicKeyInfo in base64, as it also stands between the lines of a PEM file
 */
public record SealKey(String text) {
    /** 91 bytes; nothing longer can be a key on this curve. */
    private static final int MOST_CHARACTERS = 200;

    /** The key, if the text is a public key on P-256. White space in it does not matter. */
    public static Optional<SealKey> of(String text) {
        String plain = text.replaceAll("\\s", "");
        if (plain.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(plain);
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
            boolean sound = Curve.isOurs(key.getParams()) && Curve.holds(key.getW());
            return sound
                    ? Optional.of(new SealKey(Base64.getEncoder().encodeToString(key.getEncoded())))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Eight characters by which a person tells keys apart; each sealed response says which key it is for. */
    public String name() {
        return HexFormat.of().formatHex(Base32.sha256(Base64.getDecoder().decode(text)), 0, 4);
    }
}
