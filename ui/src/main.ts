import "@fontsource-variable/noto-sans-sc/wght.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/punctuation.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { openHost } from "./host";

const host = await openHost();
mount(App, { target: document.body, props: { host } });
