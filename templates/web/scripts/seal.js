// Seals a response for the one who has the private key: a key agreed on P-256 with one that is made for this response and then
// forgotten, HKDF, AES-256-GCM. This device cannot open it again. See docs/formats/answers.md.

const SEALED = "likewise-sealed/1";
const BLOCK = 1024;
const CURVE = { name: "ECDH", namedCurve: "P-256" };

// All lengths within a block look the same: how long a response is would say something of its answers.
const padded = (bytes) => {
  const out = new Uint8Array(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK).fill(0x20);
  out.set(bytes);
  return out;
};

extras.seal = async (id, row) => {
  const { subtle } = crypto;
  const spki = fromBase64(page.dataset.encryptTo);
  const theirs = await subtle.importKey("spki", spki, CURVE, false, []);
  const ours = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", ours.publicKey));
  const name = new Uint8Array(await subtle.digest("SHA-256", spki));
  const to = Array.from(name.slice(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const secret = await subtle.deriveBits({ name: "ECDH", public: theirs }, ours.privateKey, 256);
  const material = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: new Uint8Array([...utf8(SEALED), ...point, ...utf8(to)]) },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(SEALED + " " + id) }, key, padded(utf8(JSON.stringify(row))));
  return { format: SEALED, id, to, point: base64(point), iv: base64(iv), data: base64(data) };
};
