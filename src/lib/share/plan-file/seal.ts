import { Decrypter, Encrypter } from 'age-encryption';
import { PlanFileFault } from './codes.ts';

export { isSealed } from './seal-header.ts';

/** Encrypts a plan file with a passphrase, as `age -p` does: whoever has the passphrase opens it here or with `age -d`. */
export async function seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	return encrypter.encrypt(bytes);
}

/** Throws PlanFileFault: a passphrase that does not fit, or a file that was cut off or changed. */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);
	try {
		return await decrypter.decrypt(bytes);
	} catch (thrown) {
		const detail = thrown instanceof Error ? thrown.message : '';
		// A stranger's file may ask for more work than a device has memory for; the library refuses above 2^20.
		if (/work factor is too high/.test(detail)) throw new PlanFileFault('planFile.tooLarge', detail);
		throw new PlanFileFault(/no identity matched/.test(detail) ? 'planFile.wrongPassphrase' : 'planFile.damaged', detail);
	}
}
