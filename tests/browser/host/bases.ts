import type { App } from "./app";
import { Component } from "./component";
import { currentApp } from "./current-app";

/** For a plugin that extends it. The Bases core plugin is off in this host, so no view is ever made. */
export abstract class BasesView extends Component {
  readonly app: App;
  abstract type: string;
  config: unknown = null;
  allProperties: string[] = [];
  data: unknown = null;

  constructor() {
    super();
    this.app = currentApp();
  }

  abstract onDataUpdated(): void;
}
