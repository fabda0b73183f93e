package org.likewise.model.seal;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** NIST P-256, the one curve that keys are on: every browser and every Java knows it. */
final class Curve {
    static final String NAME = "secp256r1";
    private static final int COORDINATE_BYTES = 32;
    static final int POINT_BYTES = 1 + 2 * COORDINATE_BYTES;
    private static final byte UNCOMPRESSED = 4;

    private Curve() {}

    static ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(NAME));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    static boolean isOurs(ECParameterSpec others) throws GeneralSecurityException {
        ECParameterSpec ours = parameters();
        return others.getCurve().equals(ours.getCurve())
                && others.getGenerator().equals(ours.getGenerator())
                && others.getOrder().equals(ours.getOrder());
    }

    /** Whether a point lies on the curve: agreeing on a key with one that does not could give the private key away. */
    static boolean holds(ECPoint point) throws GeneralSecurityException {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        var curve = parameters().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.signum() < 0 || y.signum() < 0 || x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return y.multiply(y).mod(p).equals(right);
    }

    /** A public key from its uncompressed point. */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE_BYTES)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE_BYTES, POINT_BYTES)));
        if (!holds(at)) {
            throw new GeneralSecurityException("not on the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, parameters()));
    }
}
