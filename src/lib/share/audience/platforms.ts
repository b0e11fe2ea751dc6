import type { Chosen } from '../options.ts';
import { md5Hex, sha256Hex } from '../digest.ts';
import type { AUDIENCE_OPTIONS } from './options.ts';

export type Platform = Chosen<typeof AUDIENCE_OPTIONS>['platform'];

/** How a platform wants addresses and phones before they are hashed. Phones come in E.164. */
export interface PlatformRules {
	readonly email: (address: string) => string;
	readonly phone: (e164: string) => string;
	readonly hash: (text: string) => string;
}

const lowered = (address: string): string => address.replace(/\s/g, '').toLowerCase();
const digits = (e164: string): string => e164.replace(/\D/g, '');

/** Google tells its own addresses apart without dots and without what follows a plus. */
function asGoogleKnows(address: string): string {
	const [local, domain] = splitAddress(lowered(address));
	return domain === 'gmail.com' || domain === 'googlemail.com' ? `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}` : `${local}@${domain}`;
}

function splitAddress(address: string): [local: string, domain: string] {
	const at = address.lastIndexOf('@');
	return [address.slice(0, at), address.slice(at + 1)];
}

/**
 * As each platform documented it in 2026:
 * Google (developers.google.com/data-manager/api/devguides/concepts/formatting): SHA-256; phones in E.164 with the plus.
 * Meta (developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences): SHA-256; phones as digits with the country code.
 * Yandex Audience (yandex.com/support2/audience/en/file): MD5; addresses in lower case, phones as digits with the country code.
 * VK (target.my.com/help/advertisers/sourceuserlists): MD5; the same, one kind to a file.
 */
export const PLATFORMS: Readonly<Record<Platform, PlatformRules>> = {
	google: { email: asGoogleKnows, phone: (e164) => `+${digits(e164)}`, hash: sha256Hex },
	meta: { email: lowered, phone: digits, hash: sha256Hex },
	yandex: { email: lowered, phone: digits, hash: md5Hex },
	vk: { email: lowered, phone: digits, hash: md5Hex }
};
