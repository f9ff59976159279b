# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the conformance tests are made with: the server, the three clients, and a record of what worked."""
