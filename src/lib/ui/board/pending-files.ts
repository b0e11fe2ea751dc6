import { BOARD_EXTENSION, TOTALS_EXTENSION } from '../../state/room-file-names.ts';

/** Files brought where there is no board to read them yet. Kept in memory only: a reload asks for them again. */
let files: readonly File[] = [];

export const ROOM_FILE_EXTENSIONS: readonly string[] = [TOTALS_EXTENSION, BOARD_EXTENSION];
export const isRoomFile = (name: string): boolean => ROOM_FILE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));

export function leaveRoomFiles(left: readonly File[]): void {
	files = [...files, ...left];
}

/** Those left for the page that opens now, once. */
export function takeRoomFiles(): readonly File[] {
	const left = files;
	files = [];
	return left;
}
