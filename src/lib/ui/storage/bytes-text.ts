import type { Locale } from '#lib/i18n/locales.ts';
import { UNKNOWN } from '#lib/i18n/formats.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** 12.4 MB, as discs are sold: a thousand of each makes one of the next. */
export function bytesText(bytes: number | null, locale: Locale): string {
	if (bytes === null) return UNKNOWN;
	const size = Math.min(UNITS.length - 1, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
	return new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[size], maximumFractionDigits: 1 }).format(bytes / 1000 ** size);
}
