import { mount } from 'svelte';

import './look/tokens.css';
import './look/base.css';
import './look/partner.css';
import App from './App.svelte';
import { tameDoubleClicks } from './parts/doubleClick';
import { tellOfPastes } from './parts/pasting';

tameDoubleClicks(document);
tellOfPastes(document);
mount(App, { target: document.getElementById('app')! });
