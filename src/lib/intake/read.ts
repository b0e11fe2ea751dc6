import { fail, type Result } from '../kernel/result.ts';
import type { IntakeError, IntakeErrorCode } from '../model/issues.ts';
import { readDelimitedBytes, readDelimitedText } from './readers/delimited/read.ts';
import { signatureOf } from './signature.ts';
import type { RawGrid, ReadSource } from './types.ts';

/** A file may be this large: what follows would not fit a browser's memory. */
const MAX_BYTES = 512 * 2 ** 20;

/**
 * Reads a file or the clipboard into a grid of texts. What a file is, is told by its first bytes, not by its name.
 * @param sheetName the sheet of a workbook to read; by default the first one with most cells
 * @errors source.empty, .picture {name}, .notAWorkbook {name}, .notATable {name}, .tooLarge {name, megabytes, limit}, .damaged {name}, .encrypted {name},
 * .unsupported {name}; `name` is '' for the clipboard
 */
export const readSource: ReadSource = async (source, _sheetName) => {
	if (source.kind === 'clipboard') return readDelimitedText(source.text);
	const { bytes, name } = source;
	const refuse = (code: IntakeErrorCode): Result<RawGrid, IntakeError> => fail({ code, params: { name } });
	if (bytes.length > MAX_BYTES) return fail({ code: 'source.tooLarge', params: { name, megabytes: Math.ceil(bytes.length / 2 ** 20), limit: MAX_BYTES / 2 ** 20 } });
	switch (signatureOf(bytes)) {
		case 'empty':
			return refuse('source.empty');
		case 'picture':
			return refuse('source.picture');
		case 'pdf':
			return refuse(/\.(xlsx?|xlsm|xlsb|ods)$/i.test(name) ? 'source.notAWorkbook' : 'source.unsupported');
		case 'zip':
		case 'compound':
		case 'other':
			return refuse('source.unsupported');
		default:
			return readDelimitedBytes(bytes);
	}
};
