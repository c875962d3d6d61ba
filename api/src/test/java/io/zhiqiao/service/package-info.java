@NullMarked
package io.zhiqiao.service;

import org.jspecify.annotations.NullMarked;
