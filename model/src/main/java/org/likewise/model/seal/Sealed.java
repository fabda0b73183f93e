package org.likewise.model.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A response that a web page sealed: ECDH on P-256 with a key made for it alone, HKDF-SHA-256 (RFC 5869), AES-256-GCM.
 *
 * @param id of the response; bound to what is inside
 * @param to name of the key that it is for
 * @param point public part of the key that was made for it, in base64
 * @param iv in base64
 * @param data in base64
 */
public record Sealed(String id, String to, String point, String iv, String data) {
    public static final String FORMAT = "likewise-sealed/1";

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    /** The response as JSON; empty where the key is another one, or a single bit was changed. */
    public Optional<String> open(ECPrivateKey key) {
        try {
            byte[] theirs = Base64.getDecoder().decode(point);
            byte[] nonce = Base64.getDecoder().decode(iv);
            if (nonce.length != IV_BYTES) {
                return Optional.empty();
            }
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(key);
            agreement.doPhase(Curve.publicKey(theirs), true);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(derived(agreement.generateSecret(), theirs), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(utf8(FORMAT + " " + id));
            byte[] plain = cipher.doFinal(Base64.getDecoder().decode(data));
            return Optional.of(new String(plain, StandardCharsets.UTF_8).stripTrailing());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** HKDF with no salt, for one block of output. */
    private byte[] derived(byte[] secret, byte[] theirs) throws GeneralSecurityException {
        byte[] extracted = hmac(new byte[32], secret);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(utf8(FORMAT));
        info.writeBytes(theirs);
        info.writeBytes(utf8(to));
        info.write(1);
        return Arrays.copyOf(hmac(extracted, info.toByteArray()), 32);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(message);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
