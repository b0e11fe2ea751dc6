import { expect, it } from 'vitest';
import { strengthOf } from './passphrase-strength.ts';

it.each([
	['', 'weak'],
	['12345678901234567890', 'weak'],
	['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
	['qwertyui', 'weak'],
	['Flowers2026', 'weak'],
	['тихая река', 'weak'],
	['correct horse bat', 'fair'],
	['correct horse battery staple', 'good'],
	['тихая река синий чайник поезд', 'good']
] as const)('calls %j %s', (passphrase, strength) => {
	expect(strengthOf(passphrase)).toBe(strength);
});
