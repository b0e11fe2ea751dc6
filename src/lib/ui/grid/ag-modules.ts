import {
	CellStyleModule,
	ColumnApiModule,
	ColumnAutoSizeModule,
	CustomEditorModule,
	EventApiModule,
	InfiniteRowModelModule,
	LocaleModule,
	ModuleRegistry,
	RenderApiModule,
	RowApiModule,
	RowStyleModule,
	ScrollApiModule
} from 'ag-grid-community';

ModuleRegistry.registerModules([
	InfiniteRowModelModule,
	RowStyleModule,
	CellStyleModule,
	CustomEditorModule,
	LocaleModule,
	ColumnApiModule,
	ColumnAutoSizeModule,
	EventApiModule,
	RenderApiModule,
	RowApiModule,
	ScrollApiModule
]);
