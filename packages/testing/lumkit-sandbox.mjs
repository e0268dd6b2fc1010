#!/usr/bin/env node
import "#lumkit-sandbox";
