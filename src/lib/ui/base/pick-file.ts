/**
 * Lets the person choose one file; null when they change their mind. A plain file field, which every browser has and every
 * assistive tool knows; must be called from a press of a key or a pointer.
 */
export const pickFile = async (extensions: readonly string[]): Promise<File | null> => (await picked(extensions, false))[0] ?? null;

/** The same for several at once; none when they change their mind. */
export const pickFiles = (extensions: readonly string[]): Promise<readonly File[]> => picked(extensions, true);

/** A field outside the page that nobody holds may be collected while the person is still choosing, and what they choose with it. */
const asking = new Set<HTMLInputElement>();

function picked(extensions: readonly string[], multiple: boolean): Promise<readonly File[]> {
	return new Promise((resolve) => {
		const input = document.createElement('input');
		const take = (files: readonly File[]): void => {
			asking.delete(input);
			resolve(files);
		};
		asking.add(input);
		input.type = 'file';
		input.accept = extensions.join(',');
		input.multiple = multiple;
		input.addEventListener('change', () => take([...(input.files ?? [])]), { once: true });
		input.addEventListener('cancel', () => take([]), { once: true });
		input.click();
	});
}

export const PLAN_FILE_EXTENSION = '.rouse';
export const ROW_FILE_EXTENSIONS: readonly string[] = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.xlsb', '.ods'];

export const isPlanFile = (name: string): boolean => name.toLowerCase().endsWith(PLAN_FILE_EXTENSION);
