import { Setting } from "../setting";
import { SettingGroup } from "../setting-group";
import { SettingTab } from "./setting-tab";

/** Where plugins are switched on and off. */
export class CommunityPluginsTab extends SettingTab {
  override icon = "puzzle";

  override display(): void {
    this.containerEl.empty();
    const group = new SettingGroup(this.containerEl).setHeading("Installed plugins");
    const { plugins } = this.app;
    for (const manifest of Object.values(plugins.manifests)) {
      new Setting(group.listEl)
        .setName(manifest.name)
        .setDesc(`Version ${manifest.version} by ${manifest.author}. ${manifest.description}`)
        .addToggle((toggle) =>
          toggle.setValue(plugins.enabledPlugins.has(manifest.id)).onChange((on) => {
            void (on ? plugins.enablePluginAndSave(manifest.id) : plugins.disablePlugin(manifest.id));
          }),
        );
    }
  }
}
