import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of a text in UTF-8, as lower-case hexadecimal digits. Computed here and not by the platform, whose digests answer only later and not in every context. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
/** Only where a platform accepts nothing better; it hides less than it seems to. */
export const md5Hex = (text: string): string => bytesToHex(md5(utf8ToBytes(text)));
