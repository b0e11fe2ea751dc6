import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { IntakeError } from '../../../model/issues.ts';
import type { RawGrid } from '../../types.ts';
import { decode, type EncodedText } from './decode.ts';
import { DelimitedGrid } from './grid.ts';

/**
 * Reads .csv, .tsv, .txt and other delimited text.
 * @param encoding one the person chose; by default it is found
 * @errors source.notATable for bytes that are no text; source.empty where there is nothing but blanks
 */
export function readDelimitedBytes(bytes: Uint8Array, encoding?: string): Result<RawGrid, IntakeError> {
	const text = decode(bytes, encoding);
	return text ? gridOf(text) : fail({ code: 'source.notATable', params: {} });
}

/** Reads text from the clipboard. */
export function readDelimitedText(text: string): Result<RawGrid, IntakeError> {
	const from = text.startsWith('\ufeff') ? 1 : 0;
	return gridOf({ bytes: new TextEncoder().encode(text.slice(from)), decodeAs: 'utf-8', encoding: 'utf-8' });
}

function gridOf(text: EncodedText): Result<RawGrid, IntakeError> {
	if (isBlankText(text)) return fail({ code: 'source.empty', params: {} });
	return ok(new DelimitedGrid(text));
}

function isBlankText({ bytes, decodeAs }: EncodedText): boolean {
	const decoder = new TextDecoder(decodeAs);
	for (let start = 0; start < bytes.length; start += 4096) {
		if (/[^\s\u200b\ufeff;,|"]/u.test(decoder.decode(bytes.subarray(start, start + 4096), { stream: true }))) return false;
	}
	return true;
}
