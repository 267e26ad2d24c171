/**
 * What a plugin gets for `import … from "obsidian"`. What the API has and this host has not stands at
 * the end, so that using it says so.
 */
import moment from "app-moment";
import { unmodelledExport } from "./unmodelled";

export { moment };

export { TAbstractFile, TFile, TFolder } from "./abstract-file";
export { CapacitorAdapter, FileSystemAdapter } from "./adapter";
export { App } from "./app";
export { BasesView } from "./bases";
export { arrayBufferToBase64, arrayBufferToHex, base64ToArrayBuffer, hexToArrayBuffer } from "./binary";
export { Component } from "./component";
export { BaseComponent, ValueComponent } from "./components/base";
export { ButtonComponent, ExtraButtonComponent } from "./components/buttons";
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from "./components/text";
export { SliderComponent } from "./components/slider";
export { ToggleComponent } from "./components/toggle";
export { ColorComponent, DisplayValueComponent, DropdownComponent, ProgressBarComponent } from "./components/values";
export { ConfirmationButton, ConfirmationModal } from "./confirmation-modal";
export { debounce } from "./debounce";
export { Events } from "./events";
export { FileManager } from "./file-manager";
export {
  getAllTags,
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from "./front-matter";
export { HoverPopover } from "./hover";
export { sanitizeHTMLToDom } from "./html";
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "./icons";
export { AbstractInputSuggest, PopoverSuggest } from "./input-suggest";
export { Keymap, Scope } from "./keymap";
export { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from "./links";
export { MarkdownRenderChild, MarkdownRenderer } from "./markdown-renderer";
export { Menu } from "./menu";
export { MenuItem } from "./menu-item";
export { MetadataCache } from "./metadata-cache";
export { Modal } from "./modal";
export { Notice } from "./notice";
export { normalizePath } from "./paths";
export { Platform, apiVersion, getLanguage, requireApiVersion } from "./platform";
export { Plugin } from "./plugins/plugin";
export { iterateCacheRefs, iterateRefs } from "./references";
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from "./search";
export { Setting } from "./setting";
export { SettingGroup } from "./setting-group";
export { PluginSettingTab, SettingPage, SettingTab } from "./settings/setting-tab";
export { resolveSubpath } from "./subpath";
export { FuzzySuggestModal, SuggestModal } from "./suggest-modal";
export { Tasks } from "./tasks";
export { displayTooltip, setTooltip } from "./tooltip";
export { Vault } from "./vault";
export { Editor } from "./views/editor";
export { EditableFileView, FileView, TextFileView } from "./views/file-view";
export { MarkdownView } from "./views/markdown-view";
export { ItemView, View } from "./views/view";
export {
  WorkspaceContainer,
  WorkspaceItem,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceTabs,
} from "./workspace/items";
export { WorkspaceLeaf } from "./workspace/leaf";
export { Workspace } from "./workspace/workspace";
export { parseYaml, stringifyYaml } from "./yaml";

export const BasesEntry = unmodelledExport("BasesEntry");
export const BasesEntryGroup = unmodelledExport("BasesEntryGroup");
export const BasesQueryResult = unmodelledExport("BasesQueryResult");
export const BasesViewConfig = unmodelledExport("BasesViewConfig");
export const BooleanValue = unmodelledExport("BooleanValue");
export const DateValue = unmodelledExport("DateValue");
export const DurationValue = unmodelledExport("DurationValue");
export const EditorSuggest = unmodelledExport("EditorSuggest");
export const FileValue = unmodelledExport("FileValue");
export const HTMLValue = unmodelledExport("HTMLValue");
export const IconValue = unmodelledExport("IconValue");
export const ImageValue = unmodelledExport("ImageValue");
export const LinkValue = unmodelledExport("LinkValue");
export const ListValue = unmodelledExport("ListValue");
export const MarkdownEditView = unmodelledExport("MarkdownEditView");
export const MarkdownPreviewRenderer = unmodelledExport("MarkdownPreviewRenderer");
export const MarkdownPreviewView = unmodelledExport("MarkdownPreviewView");
export const MenuSeparator = unmodelledExport("MenuSeparator");
export const NotNullValue = unmodelledExport("NotNullValue");
export const NullValue = unmodelledExport("NullValue");
export const NumberValue = unmodelledExport("NumberValue");
export const ObjectValue = unmodelledExport("ObjectValue");
export const PopoverState = unmodelledExport("PopoverState");
export const PrimitiveValue = unmodelledExport("PrimitiveValue");
export const QueryController = unmodelledExport("QueryController");
export const RegExpValue = unmodelledExport("RegExpValue");
export const RelativeDateValue = unmodelledExport("RelativeDateValue");
export const RenderContext = unmodelledExport("RenderContext");
export const SecretComponent = unmodelledExport("SecretComponent");
export const SecretStorage = unmodelledExport("SecretStorage");
export const StringValue = unmodelledExport("StringValue");
export const TagValue = unmodelledExport("TagValue");
export const UrlValue = unmodelledExport("UrlValue");
export const Value = unmodelledExport("Value");
export const WorkspaceFloating = unmodelledExport("WorkspaceFloating");
export const WorkspaceRibbon = unmodelledExport("WorkspaceRibbon");
export const WorkspaceWindow = unmodelledExport("WorkspaceWindow");
export const editorEditorField = unmodelledExport("editorEditorField");
export const editorInfoField = unmodelledExport("editorInfoField");
export const editorLivePreviewField = unmodelledExport("editorLivePreviewField");
export const editorViewField = unmodelledExport("editorViewField");
export const finishRenderMath = unmodelledExport("finishRenderMath");
export const getBlobArrayBuffer = unmodelledExport("getBlobArrayBuffer");
export const htmlToMarkdown = unmodelledExport("htmlToMarkdown");
export const livePreviewState = unmodelledExport("livePreviewState");
export const loadMathJax = unmodelledExport("loadMathJax");
export const loadMermaid = unmodelledExport("loadMermaid");
export const loadPdfJs = unmodelledExport("loadPdfJs");
export const loadPrism = unmodelledExport("loadPrism");
export const parsePropertyId = unmodelledExport("parsePropertyId");
export const renderMath = unmodelledExport("renderMath");
export const request = unmodelledExport("request");
export const requestUrl = unmodelledExport("requestUrl");
