/** What a file of the age format begins with (age-encryption.org/v1); a plan file that begins so was encrypted with a passphrase. */
const HEADER = 'age-encryption.org/v1\n';

export const isSealed = (bytes: Uint8Array): boolean => bytes.length >= HEADER.length && [...HEADER].every((letter, at) => bytes[at] === letter.charCodeAt(0));
